package org.redvest.command.exchange.national;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.Repository;
import org.redvest.api.PartnerCode;
import org.redvest.api.exchange.national.UnlinkCause;
import org.redvest.api.id.LinkageId;
import org.redvest.api.id.NumberClaimId;
import org.redvest.api.id.VolunteerId;
import org.redvest.command.person.erasure.ErasureObstacle;
import org.redvest.command.person.merge.MergeWitness;
import org.redvest.command.person.personaldata.TellsOfAPerson;
import org.redvest.command.vault.Signer;

/**
 * What erasures and merges mean for links. Whoever is erased has none any more. A merge leaves each link with the number under which
 * it was made, as it leaves every fact (ADR 19); of two that have one number there, only one can keep it when they are two persons
 * again.
 */
final class LinksOfPersons implements ErasureObstacle, MergeWitness, TellsOfAPerson {

    private final Supplier<Repository<Linkage>> linkages;
    private final RecordExchanges exchanges;
    private final Linkages log;
    private final Signer signer;

    LinksOfPersons(Supplier<Repository<Linkage>> linkages, RecordExchanges exchanges, Linkages log, Signer signer) {
        this.linkages = linkages;
        this.exchanges = exchanges;
        this.log = log;
        this.signer = signer;
    }

    private Aggregate<Linkage> linkage(VolunteerId volunteer) throws Exception {
        return linkages.get().loadOrCreate(LinkageId.of(volunteer).value(), Linkage::new);
    }

    private void unlink(Aggregate<Linkage> linkage, VolunteerId volunteer, PartnerCode system, UnlinkCause cause) {
        PartnerCode self = exchanges.with(system).last().self();
        linkage.execute(it -> it.unlink(volunteer, system, cause, self, signer));
    }

    @Override
    public void requireNone(List<VolunteerId> numbers) {
        // what another system has not answered keeps nobody from being erased
    }

    @Override
    public void close(List<VolunteerId> numbers) throws Exception {
        for (VolunteerId number : numbers) {
            Aggregate<Linkage> linkage = linkage(number);
            for (PartnerCode system : linkage.invoke(Linkage::systems)) {
                unlink(linkage, number, system, UnlinkCause.ERASED);
            }
        }
    }

    @Override
    public void merged(VolunteerId survivor, VolunteerId absorbed) {
        // each stays where it is
    }

    @Override
    public void unmerged(VolunteerId survivor, VolunteerId absorbed) throws Exception {
        Map<PartnerCode, NumberClaimId> theirs = linkage(absorbed).invoke(Linkage::held);
        Aggregate<Linkage> linkage = linkage(survivor);
        for (Map.Entry<PartnerCode, NumberClaimId> held :
                linkage.invoke(Linkage::held).entrySet()) {
            if (held.getValue().equals(theirs.get(held.getKey()))) {
                unlink(linkage, survivor, held.getKey(), UnlinkCause.UNMERGED);
            }
        }
    }

    @Override
    public Stream<String> streamsOf(VolunteerId volunteer) {
        return Stream.concat(
                Stream.of(LinkageId.of(volunteer).value()),
                log.madeBy(volunteer).map(linked -> linked.claimId().value()).distinct());
    }
}
