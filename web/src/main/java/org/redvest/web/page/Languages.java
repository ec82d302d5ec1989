package org.redvest.web.page;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.redvest.web.PageAddresses;
import org.redvest.web.session.Cookies;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.util.WebUtils;

/**
 * Chinese unless somebody chose English, whatever their phone asks for: {@code ?lang=en}, kept in a cookie; and large print
 * (大字版): {@code ?size=large}. The API's texts stay English.
 */
@Configuration(proxyBeanMethods = false)
class Languages {

    private static final String LANGUAGE = "lang";
    private static final String SIZE = "size";
    private static final String LARGE = "large";
    private static final String NORMAL = "normal";
    private static final Duration LIFE = Duration.ofDays(365);

    @Bean
    LocaleResolver localeResolver() {
        return new LocaleResolver() {
            @Override
            public Locale resolveLocale(HttpServletRequest request) {
                return PageAddresses.isOne(request.getRequestURI()) ? of(request) : Locale.ENGLISH;
            }

            @Override
            public void setLocale(
                    HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
                throw new UnsupportedOperationException("It is chosen by ?lang=");
            }
        };
    }

    static Locale of(HttpServletRequest request) {
        return "en".equals(chosen(request, LANGUAGE)) ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
    }

    static boolean isLarge(HttpServletRequest request) {
        return LARGE.equals(chosen(request, SIZE));
    }

    /** Keeps what was chosen at this address. */
    static void keep(HttpServletRequest request, HttpServletResponse response) {
        keep(request, response, LANGUAGE, "en", "zh");
        keep(request, response, SIZE, LARGE, NORMAL);
    }

    private static void keep(HttpServletRequest request, HttpServletResponse response, String name, String... known) {
        String given = request.getParameter(name);
        for (String value : known) {
            if (value.equals(given)) {
                Cookies.give(request, response, "redvest-" + name, value, LIFE);
            }
        }
    }

    private static @Nullable String chosen(HttpServletRequest request, String name) {
        String given = request.getParameter(name);
        if (given != null) {
            return given;
        }
        Cookie cookie = WebUtils.getCookie(request, "redvest-" + name);
        return cookie == null ? null : cookie.getValue();
    }
}
