package nexthop.file;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nexthop.model.ElementId;
import nexthop.model.Shown;
import org.jspecify.annotations.Nullable;

/**
 * The references met while a document is read, checked when all its elements are known.
 *
 * <p>What must be of a certain kind for the topology to hold together (an owner, a site) is checked for its kind. What a rule has an
 * opinion on (a next hop) need only be there: a wrong topology can be drawn, saved and opened.
 */
final class References {
    private static final Set<Kind> ANY = Set.of(Kind.values());
    private static final Set<Kind> POOLS = Set.of(Kind.SERVER_POOL, Kind.APPLICATION_POOL, Kind.SUPPORT_POOL);

    private record Reference(Value at, @Nullable ElementId from, ElementId to, Set<Kind> kinds, String what,
            String wanted) {}

    private final List<Reference> references = new ArrayList<>();

    @Nullable
    ElementId site(Fields fields) throws DocumentRefusedException {
        return optional(fields, "site", Set.of(Kind.SITE), "a site");
    }

    @Nullable
    ElementId pool(Fields fields) throws DocumentRefusedException {
        return optional(fields, "pool", POOLS, "a pool");
    }

    private @Nullable ElementId optional(Fields fields, String name, Set<Kind> kinds, String wanted)
            throws DocumentRefusedException {
        Value value = fields.find(name);
        return value == null ? null : add(value, null, value.id(), kinds, "The " + name, wanted);
    }

    /** The owner of a part; the parts of one kind all belong to owners of this kind. */
    ElementId owner(Fields fields, Kind kind) throws DocumentRefusedException {
        Value value = fields.need("owner");
        return add(value, null, value.id(), Set.of(kind), "The owner", kind.noun());
    }

    /** The owner of a computer, which may be a pool of any kind. */
    ElementId ownerPool(Fields fields) throws DocumentRefusedException {
        Value value = fields.need("owner");
        return add(value, null, value.id(), POOLS, "The owner", "a pool");
    }

    /** A next hop, home or registrar: any element but the one that names it. */
    ElementId target(Value value, ElementId from, String what) throws DocumentRefusedException {
        return add(value, from, value.id(), ANY, what, "an element");
    }

    /** One end of an interop cut; the text is that of the value or of its name. */
    ElementId end(Value value, ElementId end, @Nullable ElementId other) throws DocumentRefusedException {
        return add(value, other, end, POOLS, "A pool without interop", "a pool");
    }

    private ElementId add(Value at, @Nullable ElementId from, ElementId to, Set<Kind> kinds, String what,
            String wanted) {
        references.add(new Reference(at, from, to, kinds, what, wanted));
        return to;
    }

    void check(Map<ElementId, Kind> elements) throws DocumentRefusedException {
        for (Reference reference : references) {
            check(reference, elements.get(reference.to));
        }
    }

    private static void check(Reference reference, @Nullable Kind found) throws DocumentRefusedException {
        String name = reference.what + " " + Shown.quoted(reference.to.value());
        if (found == null) {
            throw reference.at.refusal(name + " is not in this file.");
        }
        if (reference.to.equals(reference.from)) {
            throw reference.at.refusal(name + " is the element itself.");
        }
        if (!reference.kinds.contains(found)) {
            throw reference.at.refusal(name + " must be " + reference.wanted + ", but is " + found.noun() + ".");
        }
    }
}
