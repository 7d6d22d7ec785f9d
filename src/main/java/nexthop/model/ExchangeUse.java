package nexthop.model;

/** Whether the computers of a trusted application pool are Exchange servers, and what Exchange does there. */
public enum ExchangeUse {
    /** They have nothing to do with Exchange. */
    NONE("No"),
    /** Exchange asks Lync for instant messaging in Outlook Web App; no SIP dial plan of Unified Messaging is there. */
    WEB_APP("Outlook Web App"),
    /** Unified Messaging with a dial plan of the URI type SipName runs there. */
    UNIFIED_MESSAGING("Unified Messaging, SIP dial plan"), UNKNOWN("Unknown");

    private final String label;

    ExchangeUse(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
