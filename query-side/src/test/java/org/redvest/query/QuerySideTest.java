package org.redvest.query;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.context.TestConstructor.AutowireMode;

/**
 * A test of the running query side, on a PostgreSQL and over HTTP. All of them share one process and one log: each asks
 * about volunteers, organisations and years of its own.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = {QuerySideApplication.class, QuerySideHarness.class},
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "redvest.reading.patience=30s",
            // so few that every simulation has several
            "redvest.simulating.portions.changes=2",
            "redvest.simulating.portions.persons=2",
            "redvest.simulating.portions.entries=2",
            "redvest.simulating.portions.enquiries=2"
        })
@ExtendWith(ClosesContextsAtTheEnd.class)
@TestConstructor(autowireMode = AutowireMode.ALL)
@TestInstance(Lifecycle.PER_CLASS)
public @interface QuerySideTest {}
