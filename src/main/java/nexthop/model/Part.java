package nexthop.model;

/** A thing that exists only within another one and goes when that goes. */
public sealed interface Part extends Element permits Computer, Application, Endpoint, Users {
    /** The pool (or, for an endpoint, the application) this belongs to. */
    ElementId owner();
}
