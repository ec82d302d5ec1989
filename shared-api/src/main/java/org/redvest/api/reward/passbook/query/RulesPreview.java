package org.redvest.api.reward.passbook.query;

import java.time.LocalDate;
import org.redvest.api.id.SchemeId;

/**
 * What rules would have given; nothing that was credited is changed by them.
 *
 * @param schemeId which scheme
 * @param from first civil date of the services, Asia/Shanghai
 * @param records service records that the scheme credited since
 * @param points what they gave when they were credited
 * @param pointsByTheRules what they would have given
 * @param moreRecords records that would have given more
 * @param fewerRecords records that would have given fewer
 * @param position position in the log on which it is based
 */
public record RulesPreview(
        SchemeId schemeId,
        LocalDate from,
        long records,
        long points,
        long pointsByTheRules,
        long moreRecords,
        long fewerRecords,
        long position) {}
