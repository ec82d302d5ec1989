package org.redvest.query.facts.person;

import org.springframework.data.repository.Repository;

/** Persons by their key. */
interface PersonRows extends Repository<PersonRow, String> {

    boolean existsByVolunteerId(String volunteerId);
}
