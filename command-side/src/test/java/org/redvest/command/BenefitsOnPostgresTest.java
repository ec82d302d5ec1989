package org.redvest.command;

class BenefitsOnPostgresTest extends BenefitContract {

    BenefitsOnPostgresTest() {
        super(Store.onPostgres());
    }
}
