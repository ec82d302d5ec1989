package org.redvest.command.person.merge;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;
import org.redvest.api.id.MergeCaseId;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.person.merge.event.MergeCaseOpened;
import org.redvest.command.platform.Streams;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Of whom a merge case is, as the log knows it. */
@Component
final class MergeCases {

    private final Function<MergeCaseId, Optional<MergeCaseOpened>> log;

    @Autowired
    MergeCases(Streams streams) {
        this(mergeCase -> streams.first(mergeCase.value(), MergeCaseOpened.class));
    }

    /** Merge cases as this log knows them. */
    MergeCases(Function<MergeCaseId, Optional<MergeCaseOpened>> log) {
        this.log = log;
    }

    /**
     * The two numbers of a case, which never change.
     *
     * @throws Refusal {@link Problem#UNKNOWN_MERGE_CASE}
     */
    List<VolunteerId> numbersOf(MergeCaseId mergeCase) {
        MergeCaseOpened opened = log.apply(mergeCase).orElseThrow(() -> new Refusal(Problem.UNKNOWN_MERGE_CASE));
        return List.of(opened.one(), opened.other());
    }
}
