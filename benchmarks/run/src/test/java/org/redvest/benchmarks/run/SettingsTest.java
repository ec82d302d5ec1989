package org.redvest.benchmarks.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class SettingsTest {

    @Test
    void onlyTheFullSettingWritesWhatIsPublished() {
        assertThat(settings("--benchmark=full", "--docs=/there/docs", "--target=/here")
                        .paths()
                        .page())
                .hasToString("/there/docs/benchmarks.md");
        assertThat(settings("--benchmark=small", "--docs=/there/docs", "--target=/here")
                        .paths()
                        .charts())
                .hasToString("/here/benchmarks");
    }

    @Test
    void theLongCrashTestBelongsToTheFullSettingUnlessAskedFor() {
        assertThat(settings("--benchmark=full", "--crash-rounds=").crashRounds())
                .isEqualTo(200);
        assertThat(settings("--benchmark=small", "--crash-rounds=").crashRounds())
                .isZero();
        assertThat(settings("--benchmark=small", "--crash-rounds=3").crashRounds())
                .isEqualTo(3);
    }

    @Test
    void whatIsLeftEmptyIsNotGiven() {
        assertThat(settings("--benchmark=small", "--axonserver=", "--only=").axonServer())
                .isNull();
        assertThat(settings("--benchmark=small", "--only=rebuild,hot").only()).containsExactly("rebuild", "hot");
    }

    @Test
    void anUnknownSettingIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> settings("--benchmark=huge"));
    }

    private static Settings settings(String... arguments) {
        return Settings.of(arguments);
    }
}
