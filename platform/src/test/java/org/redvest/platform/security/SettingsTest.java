package org.redvest.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

/** What cannot be meant stops the start, and says what to set. */
class SettingsTest {

    @EnableConfigurationProperties({Limits.class, SignIn.class})
    static class Settings {}

    @ParameterizedTest
    @CsvSource({
        "redvest.rate-limit.per-second=0, set redvest.rate-limit.per-second to 1 or more",
        "redvest.rate-limit.burst=-1, set redvest.rate-limit.burst to 1 or more",
        "redvest.rate-limit.sign-ins-per-second=0, set redvest.rate-limit.sign-ins-per-second to 1 or more",
        "redvest.rate-limit.sign-in-burst=0, set redvest.rate-limit.sign-in-burst to 1 or more",
        "redvest.sign-in.roles-claim=, set redvest.sign-in.roles-claim to",
        "redvest.sign-in.volunteer-claim=, set redvest.sign-in.volunteer-claim to",
        "redvest.sign-in.insurer-claim=, set redvest.sign-in.insurer-claim to",
    })
    void areRefused(String setting, String said) {
        new ApplicationContextRunner()
                .withUserConfiguration(Settings.class)
                .withPropertyValues(setting)
                .run(context -> assertThat(context).getFailure().rootCause().hasMessageContaining(said));
    }
}
