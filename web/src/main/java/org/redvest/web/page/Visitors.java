package org.redvest.web.page;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import org.redvest.api.city.authority.query.SignedIn;
import org.redvest.web.ledger.Ledger;
import org.redvest.web.ledger.Refused;
import org.redvest.web.session.Session;
import org.redvest.web.session.Sessions;
import org.redvest.web.session.SignInNeeded;
import org.springframework.stereotype.Component;
import org.springframework.web.service.annotation.GetExchange;

/** Who visits: asked of the API once in ten seconds for each session, since every page has a menu. */
@Component
class Visitors {

    private static final Duration REMEMBERED = Duration.ofSeconds(10);
    private static final int UNAUTHENTICATED = 401;
    private static final String KNOWN = Visitors.class.getName();

    /** The one question. */
    interface Queries {

        @GetExchange("/me")
        SignedIn me();
    }

    private final Sessions sessions;
    private final Queries queries;
    private final Cache<Session, SignedIn> remembered = Caffeine.newBuilder()
            .expireAfterWrite(REMEMBERED)
            .maximumSize(10_000)
            .build();

    Visitors(Sessions sessions, Ledger ledger) {
        this.sessions = sessions;
        this.queries = ledger.queries(Queries.class);
    }

    /** Who is signed in; a session that the API or the provider no longer takes is ended, and nobody is. */
    Optional<SignedIn> of(HttpServletRequest request, HttpServletResponse response) {
        Optional<Session> session = sessions.of(request);
        if (session.isEmpty()) {
            return Optional.empty();
        }
        if (request.getAttribute(KNOWN) instanceof SignedIn me) {
            return Optional.of(me);
        }
        try {
            SignedIn me = remembered.get(session.get(), _ -> queries.me());
            request.setAttribute(KNOWN, me);
            return Optional.of(me);
        } catch (SignInNeeded ended) {
            sessions.end(request, response);
            return Optional.empty();
        } catch (Refused refused) {
            if (refused.status() != UNAUTHENTICATED) {
                throw refused;
            }
            sessions.end(request, response);
            return Optional.empty();
        }
    }
}
