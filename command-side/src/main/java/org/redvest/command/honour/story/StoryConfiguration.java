package org.redvest.command.honour.story;

import org.axonframework.config.ConfigurerModule;
import org.redvest.api.Problem;
import org.redvest.command.platform.AggregateRules;
import org.redvest.platform.web.LongBody;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class StoryConfiguration {

    @Bean
    ConfigurerModule storyAggregate() {
        return AggregateRules.register(Story.class, Problem.UNKNOWN_STORY);
    }

    /** Sixty paragraphs of as many characters as a text has. */
    @Bean
    LongBody writingStories() {
        return LongBody.ofMany("/api/v1/stories");
    }

    @Bean
    LongBody revisingStories() {
        return LongBody.ofMany("/api/v1/stories/{storyId}/revision");
    }
}
