package org.redvest.platform.web;

import java.util.List;
import org.springframework.boot.convert.ApplicationConversionService;
import org.springframework.context.annotation.Configuration;
import org.springframework.format.FormatterRegistry;
import org.springframework.http.MediaType;
import org.springframework.web.accept.HeaderContentNegotiationStrategy;
import org.springframework.web.servlet.config.annotation.ContentNegotiationConfigurer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** What callers may spell as they like. */
@Configuration(proxyBeanMethods = false)
class Spelling implements WebMvcConfigurer {

    /** Query parameters name enum values in any usual spelling: PERSON_TIMES, person-times, personTimes. */
    @Override
    public void addFormatters(FormatterRegistry registry) {
        ApplicationConversionService.addApplicationConverters(registry);
    }

    /** Every answer is UTF-8, whatever character set the header Accept names beside the media type. */
    @Override
    public void configureContentNegotiation(ContentNegotiationConfigurer negotiation) {
        HeaderContentNegotiationStrategy header = new HeaderContentNegotiationStrategy();
        negotiation.strategies(List.of(request -> header.resolveMediaTypes(request).stream()
                .map(Spelling::withoutParameters)
                .toList()));
    }

    private static MediaType withoutParameters(MediaType asked) {
        return new MediaType(asked.getType(), asked.getSubtype());
    }
}
