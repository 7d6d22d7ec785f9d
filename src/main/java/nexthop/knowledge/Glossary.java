package nexthop.knowledge;

import java.util.List;
import java.util.Optional;

/** The words of the field, read from {@code assets/knowledge/glossary.json}. */
public final class Glossary {
    private static final String FILE = "glossary.json";

    private static final class Standard {
        private static final Glossary GLOSSARY = read(KnowledgeFolder.standard());
    }

    private final List<GlossaryTerm> terms;

    private Glossary(List<GlossaryTerm> terms) {
        this.terms = List.copyOf(terms);
    }

    /**
     * The glossary that comes with the program.
     *
     * @throws KnowledgeException if the file is missing or wrong
     */
    public static Glossary standard() {
        return Standard.GLOSSARY;
    }

    static Glossary read(KnowledgeFolder folder) {
        Glossary glossary = new Glossary(folder.read(FILE, file -> file.list("terms", Glossary::term)));
        for (GlossaryTerm term : glossary.terms) {
            glossary.check(term);
        }
        return glossary;
    }

    private static GlossaryTerm term(Cursor term) {
        return new GlossaryTerm(term.text("term"), term.texts("also"), term.text("definition"),
                Citation.list(SourcePages.standard(), term, "sources"), term.texts("seeAlso"));
    }

    private void check(GlossaryTerm term) {
        if (terms.stream().filter(other -> other.isCalled(term.term())).count() > 1) {
            throw new KnowledgeException(FILE + " explains “" + term.term() + "” twice.");
        }
        for (String other : term.seeAlso()) {
            if (terms.stream().noneMatch(known -> known.term().equals(other))) {
                throw new KnowledgeException(
                        FILE + " refers from “" + term.term() + "” to “" + other + "”, which it does not explain.");
            }
        }
    }

    /** In alphabetical order. */
    public List<GlossaryTerm> terms() {
        return terms;
    }

    /** The term of this name, or for which this is another word, in whatever letter case. */
    public Optional<GlossaryTerm> find(String name) {
        return terms.stream().filter(term -> term.isCalled(name)).findFirst();
    }
}
