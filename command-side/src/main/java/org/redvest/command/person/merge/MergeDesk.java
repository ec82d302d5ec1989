package org.redvest.command.person.merge;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.Repository;
import org.redvest.api.Effect;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;
import org.redvest.api.id.MergeCaseId;
import org.redvest.api.id.ServiceRecordId;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.person.merge.MergeGround;
import org.redvest.api.person.merge.command.MergeAccounts;
import org.redvest.api.person.merge.command.OpenMergeCase;
import org.redvest.api.person.merge.command.UnmergeAccounts;
import org.redvest.api.person.merge.event.AccountsMerged;
import org.redvest.api.person.merge.event.AccountsUnmerged;
import org.redvest.api.person.merge.event.MergeCaseOpened;
import org.redvest.api.person.merge.event.ObjectionRaised;
import org.redvest.api.person.volunteer.event.MergeEnded;
import org.redvest.api.person.volunteer.event.MergeTookEffect;
import org.redvest.command.person.volunteer.CertifiedRecord;
import org.redvest.command.person.volunteer.CertifiedServices;
import org.redvest.command.person.volunteer.Volunteer;
import org.redvest.command.person.volunteer.Volunteers;

/**
 * Merges and un-merges: the case and both volunteers change together or not at all (ADR 6), so that whoever certifies for
 * one of them at the same moment does so before or after. Volunteers first, in the order of their numbers, and only then
 * cases, and then whatever others keep for the two, so that two of them never wait for each other.
 */
final class MergeDesk {

    private final Repository<MergeCase> cases;
    private final Repository<Volunteer> registered;
    private final Volunteers volunteers;
    private final CertifiedServices services;
    private final MergeCases log;
    private final Supplier<Stream<MergeWitness>> witnesses;

    MergeDesk(
            Repository<MergeCase> cases,
            Repository<Volunteer> registered,
            Volunteers volunteers,
            CertifiedServices services,
            MergeCases log,
            Supplier<Stream<MergeWitness>> witnesses) {
        this.cases = cases;
        this.registered = registered;
        this.volunteers = volunteers;
        this.services = services;
        this.log = log;
        this.witnesses = witnesses;
    }

    @CommandHandler
    Effect handle(OpenMergeCase command) throws Exception {
        if (command.one().equals(command.other())) {
            throw new Refusal(Problem.SAME_VOLUNTEER);
        }
        volunteers.of(command.one()).requireRegistered();
        volunteers.of(command.other()).requireRegistered();
        return cases.loadOrCreate(command.mergeCaseId().value(), MergeCase::new)
                .invoke(it -> it.open(new MergeCaseOpened(
                        command.mergeCaseId(), command.one(), command.other(), MergeGround.REPORTED)));
    }

    @CommandHandler
    Effect handle(MergeAccounts command) throws Exception {
        Map<VolunteerId, Aggregate<Volunteer>> both = both(command.mergeCaseId());
        Aggregate<MergeCase> mergeCase = cases.load(command.mergeCaseId().value());
        if (mergeCase.invoke(it -> it.isMergedInto(command.survivor()))) {
            return Effect.ALREADY_RECORDED;
        }
        AccountsMerged merge = mergeCase.invoke(it -> it.mergeInto(command.survivor()));
        both.forEach((number, volunteer) -> volunteer.execute(
                it -> it.merge(new MergeTookEffect(number, merge.mergeCaseId(), merge.survivor(), merge.absorbed()))));
        List<ObjectionRaised> overlaps = overlaps(merge);
        mergeCase.execute(it -> it.merge(merge, overlaps));
        for (MergeWitness witness : witnesses.get().toList()) {
            witness.merged(merge.survivor(), merge.absorbed());
        }
        return Effect.RECORDED;
    }

    private Map<VolunteerId, Aggregate<Volunteer>> both(MergeCaseId mergeCase) throws Exception {
        Map<VolunteerId, Aggregate<Volunteer>> both = new LinkedHashMap<>();
        for (VolunteerId number : VolunteerId.inOrder(log.numbersOf(mergeCase))) {
            both.put(number, registered.load(number.value()));
        }
        return both;
    }

    /** What is certified under the absorbed number at a time at which the person is certified to have been elsewhere. */
    private List<ObjectionRaised> overlaps(AccountsMerged merge) {
        List<CertifiedRecord> elsewhere = volunteers.personOf(merge.survivor()).stream()
                .flatMap(number -> services.of(number).stream())
                .toList();
        return services.of(merge.absorbed()).stream()
                .flatMap(hours -> objection(merge, hours, elsewhere))
                .toList();
    }

    private static Stream<ObjectionRaised> objection(
            AccountsMerged merge, CertifiedRecord hours, List<CertifiedRecord> elsewhere) {
        List<ServiceRecordId> overlapping = elsewhere.stream()
                .filter(other -> other.interval().overlaps(hours.interval()))
                .map(other -> other.certified().recordId())
                .toList();
        return overlapping.isEmpty()
                ? Stream.empty()
                : Stream.of(new ObjectionRaised(
                        merge.mergeCaseId(),
                        merge.absorbed(),
                        hours.certified().recordId(),
                        hours.minutes(),
                        overlapping));
    }

    @CommandHandler
    Effect handle(UnmergeAccounts command) throws Exception {
        Map<VolunteerId, Aggregate<Volunteer>> both = both(command.mergeCaseId());
        Aggregate<MergeCase> mergeCase = cases.load(command.mergeCaseId().value());
        if (mergeCase.invoke(MergeCase::isUnmerged)) {
            return Effect.ALREADY_RECORDED;
        }
        AccountsUnmerged unmerge = mergeCase.invoke(MergeCase::unmerge);
        both.forEach((number, volunteer) -> volunteer.execute(it ->
                it.unmerge(new MergeEnded(number, unmerge.mergeCaseId(), unmerge.survivor(), unmerge.absorbed()))));
        withoutTheRecordsOf(unmerge);
        for (MergeWitness witness : witnesses.get().toList()) {
            witness.unmerged(unmerge.survivor(), unmerge.absorbed());
        }
        return Effect.RECORDED;
    }

    /** What the person's other cases object to may rest on a record of the number that leaves. */
    private void withoutTheRecordsOf(AccountsUnmerged unmerge) throws Exception {
        Set<ServiceRecordId> gone = services.recordsOf(unmerge.absorbed()).stream()
                .map(record -> record.certified().recordId())
                .collect(Collectors.toSet());
        for (MergeCaseId other : volunteers.mergeCasesOf(unmerge.survivor())) {
            if (!other.equals(unmerge.mergeCaseId())) {
                cases.load(other.value()).execute(it -> it.without(gone));
            }
        }
    }
}
