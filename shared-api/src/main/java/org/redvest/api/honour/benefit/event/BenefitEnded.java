package org.redvest.api.honour.benefit.event;

import java.time.LocalDate;
import org.axonframework.serialization.Revision;
import org.redvest.api.Text;
import org.redvest.api.id.BenefitId;

/**
 * A benefit ends, for good.
 *
 * @param benefitId which
 * @param lastDay last civil day on which it can be used, Asia/Shanghai
 * @param reason why, in words
 */
@Revision("1")
public record BenefitEnded(BenefitId benefitId, LocalDate lastDay, Text reason) implements BenefitEvent {}
