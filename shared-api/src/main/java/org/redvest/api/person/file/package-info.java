/**
 * 个人档案: what is on record of a volunteer beside registration and services: trainings, commendations and evaluations
 * (Decree 67 Art. 4).
 */
@NullMarked
package org.redvest.api.person.file;

import org.jspecify.annotations.NullMarked;
