package org.redvest.query.honour.benefit;

import java.util.List;
import org.redvest.api.id.VolunteerId;
import org.redvest.query.facts.honour.Stars;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which star a person holds, for who asks to what they are entitled. */
@Component
class StarsOfPersons {

    private static final String HIGHEST = "SELECT " + Stars.highest("= ANY (:numbers)");

    private final JdbcClient jdbc;

    StarsOfPersons(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** That of who has these numbers, 1 to 5; 0 where they hold none. */
    int of(List<VolunteerId> numbers) {
        return jdbc.sql(HIGHEST)
                .param("numbers", numbers.stream().map(VolunteerId::value).toArray(String[]::new))
                .query(Integer.class)
                .single();
    }
}
