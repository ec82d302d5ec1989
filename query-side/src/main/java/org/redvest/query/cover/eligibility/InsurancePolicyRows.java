package org.redvest.query.cover.eligibility;

import java.util.List;
import org.springframework.data.repository.Repository;

/** The policies on record. */
interface InsurancePolicyRows extends Repository<InsurancePolicyRow, Long> {

    List<InsurancePolicyRow> findAllByOrderByValidFromAscInsurancePolicyIdAsc();
}
