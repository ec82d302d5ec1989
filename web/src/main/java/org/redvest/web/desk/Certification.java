package org.redvest.web.desk;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An order to certify a shift, as the API tells it.
 *
 * @param certifiedBy number of the activity's leader
 * @param witness number of who saw it; null where nobody did
 * @param total persons whom it is about
 * @param done those of them who were certified or refused
 * @param minutes that are certified
 * @param volunteers what became of those who are done
 */
record Certification(
        String batchId,
        String shiftId,
        String certifiedBy,
        @Nullable String witness,
        State state,
        long total,
        long done,
        long minutes,
        List<Result> volunteers) {

    /** How far it is. */
    enum State {
        /** Some wait for their turn. */
        RUNNING,
        /** Everybody is done. */
        COMPLETED
    }

    /**
     * What became of one of them.
     *
     * @param recordId the service record; null where there is none
     * @param minutes of service; null where it was refused
     * @param code why it was refused; null where it was not
     * @param title the same in a few Chinese words
     * @param detail the same in words
     * @param detailChinese the same in Chinese
     */
    record Result(
            String volunteerId,
            @Nullable String recordId,
            @Nullable Long minutes,
            @Nullable String code,
            @Nullable String title,
            @Nullable String detail,
            @Nullable String detailChinese) {

        /** Whether there is a reason why not. */
        public boolean isRefused() {
            return code != null;
        }
    }

    /** Whether it goes on. */
    public boolean isRunning() {
        return state == State.RUNNING;
    }

    /** Whose hours are in the ledger. */
    public List<Result> recorded() {
        return volunteers.stream().filter(one -> !one.isRefused()).toList();
    }

    /** Who was refused, by the reason. */
    public List<Result> refused() {
        return volunteers.stream()
                .filter(Result::isRefused)
                .sorted(Comparator.comparing(one -> String.valueOf(one.code())))
                .toList();
    }
}
