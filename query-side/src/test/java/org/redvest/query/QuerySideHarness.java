package org.redvest.query;

import org.redvest.platform.TestPostgres;
import org.redvest.platform.security.TestIssuer;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.test.context.DynamicPropertyRegistrar;

/** What tests of the query side need beside the query side: an empty database, a pen, and a way to ask. */
@TestConfiguration(proxyBeanMethods = false)
@Import({Ledger.class, Reader.class})
public class QuerySideHarness {

    @Bean
    DynamicPropertyRegistrar freshDatabase() {
        String address = TestPostgres.freshDatabase();
        return registry -> registry.add("spring.datasource.url", () -> address);
    }

    @Bean
    JwtDecoder issuer() {
        return NimbusJwtDecoder.withIssuerLocation(TestIssuer.shared().address())
                .build();
    }
}
