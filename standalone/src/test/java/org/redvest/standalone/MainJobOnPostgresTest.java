package org.redvest.standalone;

import org.junit.jupiter.api.AfterAll;

class MainJobOnPostgresTest extends MainJobContract {

    @SuppressWarnings("NullAway.Init") // set by start
    private Demo demo;

    @Override
    RunningRedVest start() {
        demo = Demo.start();
        return demo.redVest();
    }

    @AfterAll
    void stop() {
        demo.close();
    }
}
