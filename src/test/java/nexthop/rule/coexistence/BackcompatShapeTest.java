package nexthop.rule.coexistence;

import static nexthop.model.ServerGeneration.LYNC_2013;
import static nexthop.model.ServerGeneration.OCS_2007_R2;
import static nexthop.model.UcmaVersion.UCMA_2_0;

import java.util.Locale;
import java.util.stream.Stream;
import nexthop.model.Answer;
import nexthop.rule.RuleSpecimens;
import nexthop.rule.Sketch;

class BackcompatShapeTest extends RuleSpecimens {
    BackcompatShapeTest() {
        super("backcompat-shape");
    }

    @Override
    public Stream<Bad> bad() {
        return Stream.of(

                bad("several computers, one with the pool's name",
                        ivr(Answer.UNKNOWN, "IVR.contoso.com", "ivr2.contoso.com").merged())
                        .finds("warning computer-named-as-pool ivr")
                        .says("One of the 2 computers of ivr.contoso.com bears the name that has to be"),
                bad("and a load balancer before them", ivr(Answer.YES, "ivr.contoso.com", "ivr2.contoso.com").merged())
                        .finds("warning computer-named-as-pool ivr"),
                bad("one computer with the name of its load balancer", ivr(Answer.YES, "ivr.contoso.com").merged())
                        .finds("warning computer-named-as-pool ivr")
                        .says("The computer of ivr.contoso.com bears the name of the load balancer"),
                bad("one computer of another name, and no load balancer", ivr(Answer.NO, "ivr1.contoso.com").merged())
                        .finds("warning computer-named-otherwise ivr"));
    }

    @Override
    public Stream<Good> good() {
        return Stream.of(

                good("one computer, one name", ivr(Answer.NO, "ivr.contoso.com").merged()),
                good("one computer, one name, and nobody knows of a load balancer",
                        ivr(Answer.UNKNOWN, "ivr.contoso.com").merged()),
                good("a computer of another name may be behind a load balancer",
                        ivr(Answer.UNKNOWN, "ivr1.contoso.com").merged()),
                good("and is", ivr(Answer.YES, "ivr1.contoso.com").merged()),
                good("several behind a load balancer",
                        ivr(Answer.YES, "ivr1.contoso.com", "ivr2.contoso.com").merged()),
                good("several without one", ivr(Answer.NO, "ivr1.contoso.com", "ivr2.contoso.com").merged()),
                good("no computer", ivr(Answer.NO).merged()),
                good("before the merge there is nothing to compare",
                        ivr(Answer.YES, "ivr.contoso.com", "ivr2.contoso.com")),
                good("a pool out of use", ivr(Answer.YES, "ivr.contoso.com").merged()
                        .poolChanged("ivr", pool -> pool.withRetired(true))));
    }

    private static Sketch ivr(Answer balanced, String... computers) {
        Sketch sketch = sketch().server("r2", OCS_2007_R2)
                .server("fe13", LYNC_2013)
                .pool("ivr", UCMA_2_0, "r2")
                .facts("ivr", facts -> facts.withLoadBalanced(balanced));
        for (String computer : computers) {
            sketch.computer("c-" + computer.toLowerCase(Locale.ROOT), "ivr", computer);
        }
        return sketch;
    }
}
