package org.redvest.command.open.log;

import jakarta.validation.constraints.Pattern;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How the log is sealed and published.
 *
 * @param origin name of the log in its checkpoints, by which others know it: an address without scheme; one in front is left out
 * @param address where the log is asked, with the scheme, as everybody reaches it
 * @param sealEvery how long after one look at what was recorded the next one is
 * @param publishEvery how long after one checkpoint the next one is, where the log grew
 */
@Validated
@ConfigurationProperties("redvest.log")
record LogSettings(
        @Pattern(
                regexp = "(https?://)?[!-*,-~]+",
                message = "set redvest.log.origin to an address without spaces or plus signs,"
                        + " as in volunteers.example.org/api/v1/log")
        String origin,

        @Pattern(
                regexp = "https?://[!-~]+",
                message = "set redvest.log.address to an address with its scheme,"
                        + " as in https://volunteers.example.org/api/v1/log")
        String address,

        @DefaultValue("10s") @DurationMin(millis = 100, message = "set redvest.log.seal-every to 100ms or more")
        Duration sealEvery,

        @DefaultValue("1h") @DurationMin(seconds = 1, message = "set redvest.log.publish-every to 1s or more")
        Duration publishEvery) {

    LogSettings {
        origin = origin.replaceFirst("^https?://", "");
    }
}
