package org.redvest.api.person.file.query;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.redvest.api.Query;

/**
 * How much blood did the city's volunteers give?
 *
 * @param from first civil date; null for all before
 * @param to last civil date; null for all after
 */
public record CountBloodDonations(
        @Nullable LocalDate from, @Nullable LocalDate to) implements Query<BloodDonationStatistics> {

    @Override
    public Class<BloodDonationStatistics> answer() {
        return BloodDonationStatistics.class;
    }
}
