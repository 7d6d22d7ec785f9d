package nexthop.ui.nexthop;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import nexthop.model.ApplicationPool;
import nexthop.model.ElementId;
import nexthop.model.ServerGeneration;
import nexthop.model.ServerPool;
import nexthop.rule.NextHopAdvice.Candidate;
import nexthop.rule.NextHopAdvice.Reason;
import nexthop.rule.impact.Loss;
import nexthop.ui.session.BackgroundWork;
import nexthop.ui.session.DocumentSession;
import nexthop.ui.widgets.ClickLine;
import nexthop.ui.widgets.Fold;
import nexthop.ui.widgets.HostName;
import nexthop.ui.widgets.Pill;
import nexthop.ui.widgets.WhenSeen;
import nexthop.ui.widgets.Words;
import org.kordamp.ikonli.feather.Feather;

/** The next hop panel. */
public final class NextHopPanel extends BorderPane {
    /** How many lines are shown before the user asks for more. */
    private static final int FIRST = 40;

    private static final int MORE = 200;

    private final DocumentSession session;
    private final NextHopModel model;
    private final WhatIfModel whatIf;
    private final WhatIfPane losses;
    private final VBox content = new VBox();
    private final ScrollPane scroll = new ScrollPane(content);
    private final BooleanProperty seen = new SimpleBooleanProperty(true);
    private String subject = "";
    private final Set<ElementId> unfolded = new HashSet<>();
    private int limit = FIRST;

    public NextHopPanel(DocumentSession session, BackgroundWork work) {
        this(session, work, new WhatIfModel(session, work), session.selection()::only);
    }

    /** @param reveal selects an element and brings it into view */
    public NextHopPanel(DocumentSession session, BackgroundWork work, WhatIfModel whatIf, Consumer<ElementId> reveal) {
        this.session = session;
        this.model = new NextHopModel(session, work);
        this.whatIf = whatIf;
        this.losses = new WhatIfPane(whatIf, reveal);
        getStyleClass().addAll("nexthop-panel", "next-hop");
        setId("next-hop");
        content.getStyleClass().add("panel-content");
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        setCenter(scroll);
        WhenSeen asked = new WhenSeen(seen, this::showWhatIsAsked);
        model.pageProperty().addListener((_, _, _) -> asked.ask());
        whatIf.impactProperty().addListener((_, _, _) -> asked.ask());
        showWhatIsAsked();
    }

    /** Whether the panel is in sight; while it is not, nothing is made for it. */
    public BooleanProperty seenProperty() {
        return seen;
    }

    /** What is hit by a loss while that is asked; else the next hops of what is selected. */
    private void showWhatIsAsked() {
        if (whatIf.isShown()) {
            setCenter(losses);
        } else {
            setCenter(scroll);
            show(model.page());
        }
    }

    private void show(NextHopPage page) {
        String now = subjectOf(page);
        if (!now.equals(subject)) {
            subject = now;
            limit = FIRST;
            unfolded.clear();
            scroll.setVvalue(0);
        }
        content.getChildren().clear();
        switch (page) {
            case NextHopPage.ForPool forPool -> showPool(forPool);
            case NextHopPage.Through(ServerPool pool, List<NextHopPage.Routed> routed) -> showThrough(pool, routed);
            case NextHopPage.Overview(List<NextHopPage.Routed> pools, boolean selected) ->
                showOverview(pools, selected);
        }
    }

    private static String subjectOf(NextHopPage page) {
        return switch (page) {
            case NextHopPage.ForPool pool -> pool.pool().id().value();
            case NextHopPage.Through through -> through.pool().id().value();
            case NextHopPage.Overview overview -> overview.selected() ? "selected" : "all";
        };
    }

    private void showPool(NextHopPage.ForPool page) {
        ApplicationPool pool = page.pool();
        String nextHop = page.nextHop();
        List<Candidate> candidates = page.candidates();
        add(Words.wrapped(pool.fqdn(), "panel-title"));
        add(Words.wrapped((pool.ucma().isKnown() ? pool.ucma().label() + " · " : "UCMA version unknown · ")
                + (nextHop.isEmpty() ? "no next hop" : "next hop " + nextHop), "panel-caption"));
        if (pool.retired()) {
            add(Words.wrapped("This pool is retired, so it needs no next hop.", "note", "below"));
        } else if (candidates.isEmpty()) {
            add(Words.wrapped("There is no server pool in this topology that could be its next hop.", "note", "below"));
        } else {
            section(candidates.size() == 1 ? "The one server pool" : "Every server pool, best first");
            if (candidates.stream().limit(limit).noneMatch(Candidate::current)) {
                candidates.stream().filter(Candidate::current).forEach(candidate -> add(line(page, candidate)));
            }
            addFirst(candidates, candidate -> line(page, candidate));
        }
        if (!nextHop.isEmpty() && !pool.retired()) {
            Hyperlink clear = new Hyperlink("Take the next hop away");
            clear.setId("clear-next-hop");
            clear.getStyleClass().add("clear");
            clear.disableProperty().bind(Bindings.isNotNull(session.previewProperty()));
            clear.setOnAction(_ -> model.clear(pool.id()));
            add(clear);
        }
        addWhatIf(pool.id());
    }

    private void addWhatIf(ElementId pool) {
        if (whatIf.canAsk(pool)) {
            section("What if");
            add(whatIfLink("this pool fails…", "what-if-fails", pool, Loss.FAILS));
            add(whatIfLink("it is removed…", "what-if-removed", pool, Loss.REMOVED));
        }
    }

    private Hyperlink whatIfLink(String words, String id, ElementId pool, Loss loss) {
        Hyperlink link = new Hyperlink(words);
        link.setId(id);
        link.setAccessibleText("What if " + words);
        link.setOnAction(_ -> whatIf.ask(pool, loss));
        return link;
    }

    private Node line(NextHopPage.ForPool page, Candidate candidate) {
        HostName name = new HostName(candidate.pool().fqdn());
        HBox.setHgrow(name, Priority.ALWAYS);
        HBox head = new HBox(name, Pill.of(candidate.verdict()));
        head.getStyleClass().add("candidate-head");
        VBox words = new VBox(head, Words.wrapped(kind(candidate.pool()), "entry-caption"));
        for (Reason reason : candidate.reasons()) {
            words.getChildren().add(Words.wrapped(reason.text(), "reason"));
        }
        if (candidate.current()) {
            words.getChildren()
                    .add(new FlowPane(new Pill("Current next hop", Pill.Tone.INFORMATION, Feather.ARROW_RIGHT)));
        } else if (!candidate.pool().retired()) {
            Button use = new Button("Use this");
            use.getStyleClass().addAll("small", "use-this");
            use.setAccessibleText("Use " + candidate.pool().fqdn() + " as next hop");
            use.disableProperty().bind(Bindings.isNotNull(session.previewProperty()));
            use.setOnAction(_ -> model.use(candidate));
            words.getChildren().add(use);
        }
        words.getChildren().add(change(page, candidate));
        words.getStyleClass().addAll("candidate", candidate.verdict().word());
        if (candidate.current()) {
            words.getStyleClass().add("current");
        }
        return words;
    }

    /** What it means and takes to choose the candidate, made when it is asked for; who has it open keeps it open. */
    private Node change(NextHopPage.ForPool page, Candidate candidate) {
        ElementId id = candidate.pool().id();
        VBox details = new VBox();
        Fold fold = new Fold(candidate.current() ? "Who can call" : "Who can call afterwards, and the steps", details);
        fold.getStyleClass().add("change");
        fold.openProperty().addListener((_, _, open) -> {
            if (open) {
                unfolded.add(id);
                if (details.getChildren().isEmpty()) {
                    details.getChildren().add(new ChangeDetails(page.change(candidate)));
                }
            } else {
                unfolded.remove(id);
            }
        });
        fold.openProperty().set(unfolded.contains(id));
        return fold;
    }

    private void showThrough(ServerPool pool, List<NextHopPage.Routed> routed) {
        add(Words.wrapped(pool.fqdn(), "panel-title"));
        add(Words.wrapped(kind(pool), "panel-caption"));
        if (routed.isEmpty()) {
            add(Words.wrapped("No trusted application pool has this pool as its next hop.", "note", "below"));
        } else {
            section(routed.size() == 1
                    ? "One application pool comes through it"
                    : routed.size() + " application pools come through it");
            addFirst(routed, one -> line(one, false));
        }
        addWhatIf(pool.id());
    }

    private void showOverview(List<NextHopPage.Routed> pools, boolean selected) {
        add(Words.wrapped("Next hops", "panel-title"));
        if (pools.isEmpty()) {
            add(Words.wrapped(
                    "There is no trusted application pool yet. Drag one from the palette, and its next hops are judged here.",
                    "note", "below"));
            return;
        }
        add(Words.wrapped(selected
                ? pools.size() + " selected application pools"
                : "Every trusted application pool; click one to choose its next hop", "panel-caption"));
        section("");
        addFirst(pools, one -> line(one, true));
    }

    private Node line(NextHopPage.Routed routed, boolean withNextHop) {
        HostName name = new HostName(routed.pool().fqdn());
        HBox.setHgrow(name, Priority.ALWAYS);
        Pill pill = pill(routed);
        HBox head = new HBox(name, pill);
        head.getStyleClass().add("candidate-head");
        String target = routed.nextHop().isEmpty() ? "no next hop" : "→ " + routed.nextHop();
        String version = routed.pool().ucma().isKnown() ? routed.pool().ucma().label() : "UCMA version unknown";
        String caption = withNextHop ? version + " " + target : version;
        VBox words = new VBox(head, Words.wrapped(caption, "entry-caption"));
        routed.better()
                .ifPresent(better -> words.getChildren()
                        .add(Words.wrapped("Better: " + better.pool().fqdn(), "entry-caption")));
        HBox.setHgrow(words, Priority.ALWAYS);
        words.setMinWidth(0);
        ClickLine line = new ClickLine();
        line.getChildren().add(words);
        line.getStyleClass().add("entry");
        line.setAlignment(Pos.CENTER_LEFT);
        line.setAccessibleText(routed.pool().fqdn() + ", " + target + ", " + pill.getText()
                + routed.better().map(better -> ", better: " + better.pool().fqdn()).orElse(""));
        line.setOnFire(() -> model.select(routed.pool().id()));
        return line;
    }

    private static Pill pill(NextHopPage.Routed routed) {
        if (routed.pool().retired()) {
            return Pill.neutral("Retired");
        }
        return routed.current()
                .map(candidate -> Pill.of(candidate.verdict()))
                .orElseGet(() -> routed.nextHop().isEmpty()
                        ? new Pill("None", Pill.Tone.WARNING, Feather.ALERT_TRIANGLE)
                        : new Pill("Not an option", Pill.Tone.ERROR, Feather.SLASH));
    }

    /** Adds the first lines of a list, and a way to the others. */
    private <T> void addFirst(List<T> all, Function<T, Node> line) {
        all.stream().limit(limit).forEach(one -> add(line.apply(one)));
        if (all.size() > limit) {
            Hyperlink more = new Hyperlink("Show " + Math.min(MORE, all.size() - limit) + " more of " + all.size());
            more.setOnAction(_ -> {
                limit += MORE;
                showWhatIsAsked();
            });
            add(more);
        }
    }

    private static String kind(ServerPool pool) {
        ServerGeneration generation = pool.generation();
        String version = generation == null ? "Unknown generation" : generation.label();
        String what = pool.role() == ServerPool.ServerRole.DIRECTOR ? "Director" : pool.edition().label();
        return version + " · " + what + (pool.retired() ? " · retired" : "");
    }

    private void section(String title) {
        add(Words.wrapped(title, "section-title"));
    }

    private void add(Node node) {
        content.getChildren().add(node);
    }
}
