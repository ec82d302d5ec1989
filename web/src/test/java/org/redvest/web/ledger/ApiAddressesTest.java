package org.redvest.web.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.redvest.web.session.WebSettings;
import org.springframework.http.HttpMethod;
import org.springframework.mock.env.MockEnvironment;

class ApiAddressesTest {

    private static final URI COMMANDS = URI.create("http://commands.invalid");
    private static final URI QUERIES = URI.create("http://queries.invalid");

    @ParameterizedTest
    @CsvSource({
        "GET, /api/v1/delegations, false",
        "POST, /api/v1/delegations, true",
        "GET, /api/v1/imports/1, true",
        "GET, /api/v1/volunteers/vol-1/honour-codes, true",
        "GET, /api/v1/volunteers/vol-1/honour-cards, false",
        "GET, /actuator/readmodels, false",
        "POST, /actuator/readmodels, false",
        "POST, /api/v1/star-rules/preview, false",
        "POST, /api/v1/star-rules, true",
        "POST, /api/v1/simulations, false",
        "POST, /api/v1/simulations/1/cancellation, false",
        "GET, /actuator/errands, true",
        "GET, /api/v1/certificates/1, false",
        "GET, /api/v1/certificates/1/verification, false",
        "GET, /api/v1/certificates/1/document, true",
        "GET, /api/v1/certificates/1/credential, true",
        "GET, /actuator/masterkey, true",
        "GET, /api/v1/log/checkpoints, true",
        "GET, /api/v1/exchange/key, true",
        "GET, /api/v1/exchange/records, false",
        "GET, /api/v1/volunteers/1/links, false",
        "GET, /api/v1/volunteers/1/links/national/opening, true",
        "GET, /actuator/log, true"
    })
    void areThoseOfTheSideThatAnswers(String method, String path, boolean commands) {
        ApiAddresses addresses =
                new ApiAddresses(new WebSettings(Path.of("keys"), COMMANDS, QUERIES), new MockEnvironment());
        assertThat(addresses.of(HttpMethod.valueOf(method), path)).isEqualTo(commands ? COMMANDS : QUERIES);
    }
}
