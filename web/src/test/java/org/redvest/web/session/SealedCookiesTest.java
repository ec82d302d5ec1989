package org.redvest.web.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.http.Cookie;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpHeaders;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class SealedCookiesTest {

    private static final String NAME = "redvest-session";
    private static final Duration LIFE = Duration.ofDays(1);

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit fills it
    private Path keys;

    @SuppressWarnings("NullAway.Init") // set before each
    private SealedCookies cookies;

    @BeforeEach
    void seal() throws Exception {
        cookies = new SealedCookies(new WebSettings(keys, null, null));
    }

    private static Session session(int length) {
        return new Session("volunteer", "t".repeat(length), Instant.parse("2026-03-01T00:00:00Z"), "refresh");
    }

    private List<Cookie> written(Session session, boolean secure) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setSecure(secure);
        MockHttpServletResponse response = new MockHttpServletResponse();
        cookies.write(request, response, NAME, session, LIFE);
        assertThat(response.getHeaders(HttpHeaders.SET_COOKIE))
                .allSatisfy(header -> assertThat(header).contains("HttpOnly", "SameSite=Lax", "Path=/"));
        return new ArrayList<>(List.of(response.getCookies()));
    }

    private static MockHttpServletRequest with(List<Cookie> given, boolean secure) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setSecure(secure);
        request.setCookies(given.toArray(Cookie[]::new));
        return request;
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 800, 4_000})
    void areReadAsTheyWereWritten(int length) {
        assertThat(cookies.read(with(written(session(length), false), false), NAME, Session.class))
                .contains(session(length));
    }

    @Test
    void survivesARestart() throws Exception {
        List<Cookie> before = written(session(1), false);
        assertThat(new SealedCookies(new WebSettings(keys, null, null)).read(with(before, false), NAME, Session.class))
                .contains(session(1));
    }

    @Test
    void belongToTheHostOverTls() {
        assertThat(written(session(1), true)).extracting(Cookie::getName).containsExactly("__Host-" + NAME);
        assertThat(written(session(1), true)).allMatch(Cookie::getSecure);
    }

    @Test
    void areNoCookieWhenCutChangedRenamedOrOfAnotherService(@TempDir Path others) throws Exception {
        String value = written(session(1), false).getFirst().getValue();
        assertThat(read(NAME, value.substring(1))).isFalse();
        assertThat(read(NAME, value.substring(0, value.length() - 4))).isFalse();
        assertThat(read(NAME, value.substring(0, value.length() - 4) + "AAAA")).isFalse();
        assertThat(read(NAME, "")).isFalse();
        assertThat(read(NAME, "不是")).isFalse();
        assertThat(read("redvest-sign-in", value)).isFalse();
        assertThat(new SealedCookies(new WebSettings(others, null, null))
                        .read(with(List.of(new Cookie(NAME, value)), false), NAME, Session.class))
                .isEmpty();
        assertThat(read(NAME, value)).isTrue();
    }

    private boolean read(String name, String value) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setCookies(new Cookie(name, value));
        return cookies.read(request, name, Session.class).isPresent();
    }

    @Test
    void refusesWhatNoBrowserCarries() {
        Session huge = session(20_000);
        assertThatThrownBy(() -> written(huge, false)).isInstanceOf(IllegalStateException.class);
    }
}
