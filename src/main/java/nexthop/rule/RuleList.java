package nexthop.rule;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import nexthop.rule.application.ApplicationDuplicated;
import nexthop.rule.application.PortOutOfRange;
import nexthop.rule.application.PortShared;
import nexthop.rule.certificate.CertificateNamesIncomplete;
import nexthop.rule.certificate.CertificateSubjectWrong;
import nexthop.rule.certificate.CertificateWildcard;
import nexthop.rule.coexistence.BackcompatShape;
import nexthop.rule.coexistence.CoexistenceNotDocumented;
import nexthop.rule.coexistence.EdgeNotMerged;
import nexthop.rule.coexistence.EntriesNotMigrated;
import nexthop.rule.coexistence.MergeResultWrong;
import nexthop.rule.coexistence.Ocs2007UsersCannotCall;
import nexthop.rule.coexistence.ThreeGenerations;
import nexthop.rule.directory.TrustEntryOrphaned;
import nexthop.rule.endpoint.ApplicationEndpointOnOcs;
import nexthop.rule.endpoint.EndpointAddressInvalid;
import nexthop.rule.endpoint.EndpointDuplicated;
import nexthop.rule.endpoint.EndpointForeignDomain;
import nexthop.rule.endpoint.EndpointNotMoved;
import nexthop.rule.endpoint.EndpointPointsNowhere;
import nexthop.rule.name.NameConfusable;
import nexthop.rule.name.NameDuplicated;
import nexthop.rule.name.NameInvalid;
import nexthop.rule.name.NameReusesLegacy;
import nexthop.rule.network.DnsRecordMissing;
import nexthop.rule.network.PortNotOpen;
import nexthop.rule.network.RouteNamesDisagree;
import nexthop.rule.pool.ApplicationOnFrontEnd;
import nexthop.rule.pool.KnownServerTwice;
import nexthop.rule.pool.PoolCannotGrow;
import nexthop.rule.pool.PoolEmpty;
import nexthop.rule.pool.PoolNamedAsFrontEnd;
import nexthop.rule.pool.ReplicationMismatch;
import nexthop.rule.pool.RoleMix;
import nexthop.rule.pool.RuntimesMixed;
import nexthop.rule.pool.UcmaVersionUnknown;
import nexthop.rule.route.ApplicationOnTwoPools;
import nexthop.rule.route.EndpointsOrphaned;
import nexthop.rule.route.GenerationUnknown;
import nexthop.rule.route.NextHopLegacy;
import nexthop.rule.route.NextHopMissing;
import nexthop.rule.route.NextHopNotRegistrar;
import nexthop.rule.route.NoStandbyApplication;
import nexthop.rule.route.UcmaLimited;
import nexthop.rule.route.UcmaNotDocumented;
import nexthop.rule.route.UcmaNotRecommended;
import nexthop.rule.route.UcmaRecompile;
import nexthop.rule.route.UcmaTooNew;
import nexthop.rule.route.UpdateMissing;
import nexthop.rule.route.UsersCannotReach;
import nexthop.rule.site.ManagementStoreMissing;
import nexthop.rule.site.SiteIdForm;
import nexthop.rule.site.SiteMissing;

/** Every rule there is, by id; a new one is added here, and gets its page in {@code assets/rules}. */
final class RuleList {
    static final List<Rule> ALL = Stream.<Rule>of(new ApplicationDuplicated(), new ApplicationEndpointOnOcs(),
            new ApplicationOnFrontEnd(), new ApplicationOnTwoPools(), new BackcompatShape(),
            new CertificateNamesIncomplete(), new CertificateSubjectWrong(), new CertificateWildcard(),
            new CoexistenceNotDocumented(), new DnsRecordMissing(), new EdgeNotMerged(), new EndpointAddressInvalid(),
            new EndpointDuplicated(), new EndpointForeignDomain(), new EndpointNotMoved(), new EndpointPointsNowhere(),
            new EndpointsOrphaned(), new EntriesNotMigrated(), new GenerationUnknown(), new KnownServerTwice(),
            new ManagementStoreMissing(), new MergeResultWrong(), new NameConfusable(), new NameDuplicated(),
            new NameInvalid(), new NameReusesLegacy(), new NextHopLegacy(), new NextHopMissing(),
            new NextHopNotRegistrar(), new NoStandbyApplication(), new Ocs2007UsersCannotCall(), new PoolCannotGrow(),
            new PoolEmpty(), new PoolNamedAsFrontEnd(), new PortNotOpen(), new PortOutOfRange(), new PortShared(),
            new ReplicationMismatch(), new RoleMix(), new RouteNamesDisagree(), new RuntimesMixed(), new SiteIdForm(),
            new SiteMissing(), new ThreeGenerations(), new TrustEntryOrphaned(), new UcmaLimited(),
            new UcmaNotDocumented(), new UcmaNotRecommended(), new UcmaRecompile(), new UcmaTooNew(),
            new UcmaVersionUnknown(), new UpdateMissing(), new UsersCannotReach())
            .sorted(Comparator.comparing(Rule::id))
            .toList();

    private RuleList() {}
}
