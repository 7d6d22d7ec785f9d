package nexthop.exchange.runbook;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import nexthop.file.Templates;
import nexthop.knowledge.ScenarioBook;
import nexthop.model.Application;
import nexthop.model.ApplicationPool;
import nexthop.model.Computer;
import nexthop.model.Drawing;
import nexthop.model.Element;
import nexthop.model.ElementId;
import nexthop.model.Endpoint;
import nexthop.model.ServerPool;
import nexthop.model.Site;
import nexthop.model.Topology;
import nexthop.scenario.Plan;
import nexthop.scenario.Recommendation;

/** Plans to write down. */
public final class Plans {
    static final Cover COVER = new Cover("contoso", LocalDate.of(2013, 5, 21));

    private Plans() {}

    /** The scenario from its own template. */
    public static Plan of(String scenario) {
        return on(scenario, Templates.standard().startOf(scenario).orElseThrow().drawing());
    }

    static Plan on(String scenario, Drawing drawing) {
        ElementId pool = drawing.topology()
                .applicationPools()
                .stream()
                .map(ApplicationPool::id)
                .filter(id -> Recommendation.of(drawing.topology(), id)
                        .choice(scenario)
                        .filter(Recommendation.Choice::fits)
                        .isPresent())
                .findFirst()
                .orElseThrow();
        return Plan.of(ScenarioBook.standard().scenario(scenario).orElseThrow(), drawing, pool);
    }

    /** Every scenario and task from every template that it fits, by a name. */
    static Map<String, Plan> all() {
        Map<String, Plan> plans = new LinkedHashMap<>();
        for (Templates.Entry entry : Templates.standard().entries()) {
            Drawing drawing = entry.drawing();
            for (ApplicationPool pool : drawing.topology().applicationPools()) {
                if (!pool.retired()) {
                    Recommendation recommendation = Recommendation.of(drawing.topology(), pool.id());
                    Stream.concat(recommendation.fitting().stream(), recommendation.tasks().stream())
                            .filter(Recommendation.Choice::fits)
                            .forEach(choice -> plans.put(
                                    choice.scenario().id() + " on " + entry.id() + ", " + pool.fqdn(),
                                    Plan.of(choice.scenario(), drawing, pool.id())));
                }
            }
        }
        return plans;
    }

    /** The drawing with every name in it changed. */
    static Drawing renamed(Drawing drawing, UnaryOperator<String> names) {
        List<Element> elements = new ArrayList<>();
        for (Element element : drawing.topology().elements()) {
            elements.add(switch (element) {
                case ApplicationPool pool -> pool.withFqdn(names.apply(pool.fqdn()));
                case ServerPool pool -> pool.withFqdn(names.apply(pool.fqdn()));
                case Computer computer -> new Computer(computer.id(), computer.owner(), names.apply(computer.fqdn()));
                case Application application -> application.withApplicationId(names.apply(application.applicationId()))
                        .withLegacyName(names.apply(application.legacyName()));
                case Endpoint endpoint -> new Endpoint(endpoint.id(), endpoint.owner(),
                        names.apply(endpoint.sipAddress()), names.apply(endpoint.displayName()), endpoint.kind(),
                        endpoint.home(), endpoint.registrar(), endpoint.tool());
                case Site site when !site.isBackCompat() ->
                    new Site(site.id(), names.apply(site.name()), site.siteId(), site.kind());
                default -> element;
            });
        }
        Topology topology = drawing.topology();
        return drawing.with(topology.with(elements).withTitle(names.apply(topology.title())));
    }
}
