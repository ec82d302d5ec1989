package org.redvest.benchmarks.peers.jpa;

import java.util.Map;
import org.redvest.benchmarks.peers.Diary;
import org.redvest.benchmarks.peers.Ledger;
import org.redvest.benchmarks.peers.Settings;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.json.JsonMapper;

/**
 * Spring Data JPA with what Spring Boot chooses, its pool of ten connections among it: no events, but a row for the record
 * and one for the audit. Keys come with the rows (IDENTITY): the two rows go to two tables, so that a sequence allocated in
 * blocks could not batch them and would only add its own round trip to each block.
 */
public final class JpaLedger implements Ledger {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final ConfigurableApplicationContext application;
    private final Certification certification;
    private final Diary diary;

    /** Starts the application and registers the volunteers. */
    public JpaLedger(Settings settings) {
        application = new SpringApplicationBuilder(JpaApplication.class)
                .web(WebApplicationType.NONE)
                .bannerMode(Banner.Mode.OFF)
                .properties(
                        Map.of("spring.datasource.url", settings.jdbcUrl(), "spring.jpa.hibernate.ddl-auto", "create"))
                .run();
        certification = application.getBean(Certification.class);
        certification.register(settings.volunteers());
        diary = Diary.of(settings, JpaLedger::size, JpaLedger::size);
    }

    @Override
    public void certify(long number) {
        certification.certify(diary.next(number));
    }

    private static int size(Object value) {
        return JSON.writeValueAsBytes(value).length;
    }

    @Override
    public void close() {
        application.close();
    }
}
