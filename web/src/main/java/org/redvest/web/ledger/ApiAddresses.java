package org.redvest.web.ledger;

import java.net.URI;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.redvest.web.session.WebSettings;
import org.springframework.core.env.Environment;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;

/** Which side answers: this process where nothing else is configured. */
@Component
class ApiAddresses {

    /** What is asked of the command side: imports, windows, batches and codes are its own, and so is what holds a name in clear. */
    private static final Pattern ASKED_OF_COMMANDS = Pattern.compile(
            "/api/v1/(imports(/.*)?|occurrence-windows/.*|certification-batches/.*|shifts/[^/]+/(check-in-code|certification-batches)"
                    + "|time-banks/[^/]+/exchange-key|exchange/key|volunteers/[^/]+/(honour-codes|links/[^/]+/opening)|certificates/[^/]+/(document|credential)"
                    + "|log/.*)|/actuator/(errands|masterkey|log)");

    /** What is sent to the query side: work that is its own, and a question that is as long as rules. */
    private static final Pattern SENT_TO_QUERIES =
            Pattern.compile("/actuator/readmodels|/api/v1/(star-rules/preview|simulations(/.*)?)");

    private final WebSettings settings;
    private final Environment environment;

    ApiAddresses(WebSettings settings, Environment environment) {
        this.settings = settings;
        this.environment = environment;
    }

    /** Where a request goes. */
    URI of(HttpMethod method, String path) {
        boolean query = SENT_TO_QUERIES.matcher(path).matches()
                || (HttpMethod.GET.equals(method)
                        && !ASKED_OF_COMMANDS.matcher(path).matches());
        @Nullable URI configured = query ? settings.queries() : settings.commands();
        // the port is known once the server listens, and a page is asked for later than that
        return configured != null
                ? configured
                : URI.create("http://127.0.0.1:" + environment.getRequiredProperty("local.server.port"));
    }
}
