package org.redvest.command;

class RegistrationOnPostgresTest extends RegistrationContract {

    RegistrationOnPostgresTest() {
        super(Store.onPostgres());
    }
}
