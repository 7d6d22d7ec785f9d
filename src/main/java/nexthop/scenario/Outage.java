package nexthop.scenario;

/**
 * A time during which the application is out of reach.
 *
 * @param after the number of the step it begins with
 * @param until the number of the step that ends it; one more than there are if none does
 */
public record Outage(int after, int until) {
    /** Whether the application is out of reach when this step begins. */
    public boolean covers(int step) {
        return after < step && step <= until;
    }
}
