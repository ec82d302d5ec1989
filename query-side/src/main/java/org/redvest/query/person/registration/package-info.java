/** 注册: which registrations wait to be approved? */
@NullMarked
@Reads("facts.person")
package org.redvest.query.person.registration;

import org.jspecify.annotations.NullMarked;
import org.redvest.query.platform.projecting.Reads;
