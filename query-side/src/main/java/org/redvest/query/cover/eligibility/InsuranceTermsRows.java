package org.redvest.query.cover.eligibility;

import java.util.List;
import org.springframework.data.repository.Repository;

interface InsuranceTermsRows extends Repository<InsuranceTermsRow, Long> {

    List<InsuranceTermsRow> findAllByOrderByPosition();
}
