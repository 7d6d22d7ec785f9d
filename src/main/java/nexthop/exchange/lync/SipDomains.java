package nexthop.exchange.lync;

import java.util.TreeSet;
import nexthop.exchange.lync.LyncDocument.DomainRow;
import nexthop.exchange.reading.ImportNote.Kind;
import nexthop.model.Shown;
import nexthop.model.SipDomain;

/** The SIP domains of a document; the default among them even if their list lacks it. */
final class SipDomains {
    private SipDomains() {}

    static TreeSet<SipDomain> of(LyncDocument document, Notebook notes) {
        TreeSet<SipDomain> domains = new TreeSet<>();
        DomainRow defaultRow = document.defaultDomain;
        String byDefault = defaultRow == null
                ? null
                : notes.text(defaultRow.name(), defaultRow.line(), "The default SIP domain");
        boolean listed = false;
        for (DomainRow row : document.domains) {
            String name = notes.text(row.name(), row.line(), "The name of a SIP domain");
            if (name == null) {
                continue;
            }
            boolean isDefault = name.equalsIgnoreCase(byDefault);
            listed |= isDefault;
            if (domains.add(new SipDomain(name, isDefault))) {
                notes.note(Kind.TAKEN, row.line(), null,
                        "SIP domain " + Shown.plain(name) + (isDefault ? ", the default." : "."));
            } else {
                notes.note(Kind.WARNING, row.line(), null, "The SIP domain " + Shown.plain(name) + " is listed twice.");
            }
        }
        if (byDefault != null && defaultRow != null && !listed) {
            domains.add(new SipDomain(byDefault, true));
            notes.note(Kind.WARNING, defaultRow.line(), null, "The default SIP domain " + Shown.plain(byDefault)
                    + " is not in the list of SIP domains; it was added.");
        }
        return domains;
    }
}
