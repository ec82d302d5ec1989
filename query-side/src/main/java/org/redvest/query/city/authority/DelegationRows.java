package org.redvest.query.city.authority;

import java.util.Collection;
import java.util.List;
import org.springframework.data.jpa.repository.NativeQuery;
import org.springframework.data.repository.Repository;

/** Delegations that were granted. */
interface DelegationRows extends Repository<DelegationRow, String> {

    /** In SQL: ids of those that {@code :subject} held, or was ever a deputy of. */
    String OF_SUBJECT = """
            SELECT held.delegation_id FROM query.delegation held WHERE held.holder = :subject
            UNION SELECT change.delegation_id FROM query.delegation_change change WHERE change.deputy = :subject""";

    /** These and those above them, up to ones that the configuration gave, in the order of the log. */
    @NativeQuery("""
            WITH RECURSIVE found AS (
                SELECT * FROM query.delegation WHERE delegation_id IN (:delegationIds)
                UNION SELECT above.* FROM query.delegation above JOIN found ON above.delegation_id = found.under_id)
            SELECT * FROM found ORDER BY position""")
    List<DelegationRow> findWithThoseAbove(Collection<String> delegationIds);

    /** What somebody ever held or was a deputy for, and those above, in the order of the log. */
    @NativeQuery("WITH RECURSIVE found AS (SELECT * FROM query.delegation WHERE delegation_id IN (" + OF_SUBJECT + """
            )
                UNION SELECT above.* FROM query.delegation above JOIN found ON above.delegation_id = found.under_id)
            SELECT * FROM found ORDER BY position""")
    List<DelegationRow> findOfSubjectWithThoseAbove(String subject);
}
