package nexthop.cli;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import nexthop.exchange.report.RulesReport;
import nexthop.rule.RuleBook;
import nexthop.rule.RulePage;
import nexthop.rule.order.OrderBook;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code nexthop rules}: the list of rules, or one rule's page. */
@Command(name = "rules", description = "Lists the rules, or prints the page of one.")
final class RulesCommand extends Subcommand {
    @Parameters(arity = "0..1", paramLabel = "ID", description = "The rule whose page to print.")
    private @Nullable String id;

    @Option(names = "--format", paramLabel = "text|json", description = "The form of the list. Default: ${DEFAULT-VALUE}.")
    private Format format = Format.TEXT;

    RulesCommand(CommandLineInterface root) {
        super(root);
    }

    @Override
    public Integer call() throws Failure {
        if (id == null) {
            List<RulePage> pages = Stream.of(RuleBook.standard().pages(), OrderBook.standard().pages())
                    .flatMap(List::stream)
                    .sorted(Comparator.comparing(RulePage::id))
                    .toList();
            terminal().print(format == Format.JSON ? RulesReport.json(pages, false) : RulesReport.text(pages));
            return ExitCode.OK;
        }
        RulePage page = page(id);
        terminal().print(format == Format.JSON ? RulesReport.json(List.of(page), true) : RulesReport.text(page));
        return ExitCode.OK;
    }

    private static RulePage page(String id) throws Failure {
        return RuleBook.standard()
                .find(id)
                .or(() -> OrderBook.standard().find(id))
                .orElseThrow(() -> Failure.usage("There is no rule " + id + "; nexthop rules lists them."));
    }
}
