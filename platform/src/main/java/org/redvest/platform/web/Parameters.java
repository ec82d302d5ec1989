package org.redvest.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.regex.Pattern;
import org.redvest.api.Fault;
import org.redvest.api.Fit;
import org.redvest.api.Text;
import org.springframework.context.annotation.Configuration;
import org.springframework.format.FormatterRegistry;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * What stands in the address of a request, or in the fields of a form: every text is one that every reader can hold, whether
 * an operation asks for it or not, and times and numbers are written in one way.
 */
@Configuration(proxyBeanMethods = false)
class Parameters implements WebMvcConfigurer {

    /** After it is known who calls, before anything is looked up. */
    private static final int EARLY = -90;

    private static final Pattern WHOLE_NUMBER = Pattern.compile("-?[0-9]{1,18}");

    @Override
    public void addFormatters(FormatterRegistry registry) {
        registry.addConverter(String.class, LocalDate.class, GivenTime::date);
        registry.addConverter(String.class, Instant.class, GivenTime::instant);
        registry.addConverter(String.class, Long.class, Parameters::wholeNumber);
        registry.addConverter(String.class, Integer.class, text -> Math.toIntExact(wholeNumber(text)));
    }

    /** Not what Spring reads by itself, to which {@code 0x1f}, {@code #1f} and blanks are numbers too. */
    private static long wholeNumber(String text) {
        if (!WHOLE_NUMBER.matcher(text).matches()) {
            throw new NumberFormatException("No whole number");
        }
        return Long.parseLong(text);
    }

    /** The API alone: what is typed into a page goes through it, and is shown again where it is refused, of whatever length. */
    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new FitTexts()).addPathPatterns("/api/**").order(EARLY);
    }

    private static final class FitTexts implements HandlerInterceptor {

        @Override
        public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
            request.getParameterMap().forEach((name, values) -> {
                require(name, name);
                for (String value : values) {
                    require(name, value);
                }
            });
            if (request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> variables) {
                variables.forEach((name, value) -> require(name.toString(), value.toString()));
            }
            return true;
        }

        private static void require(String name, String text) {
            if (!Fit.isFit(text, Text.MOST)) {
                throw new InvalidPart(
                        Fit.mend(name, Text.MOST),
                        Fault.TEXT_UNFIT,
                        "%s It has at most %d of them.".formatted(Fault.TEXT_UNFIT.english(), Text.MOST));
            }
        }
    }
}
