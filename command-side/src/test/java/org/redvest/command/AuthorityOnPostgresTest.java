package org.redvest.command;

class AuthorityOnPostgresTest extends AuthorityContract {

    AuthorityOnPostgresTest() {
        super(Store.onPostgres());
    }
}
