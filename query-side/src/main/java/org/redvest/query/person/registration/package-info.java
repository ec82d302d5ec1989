/** 注册: which registrations wait to be approved, and who was banned or erased? */
@NullMarked
@Reads({"facts.log", "facts.person"})
package org.redvest.query.person.registration;

import org.jspecify.annotations.NullMarked;
import org.redvest.query.platform.projecting.Reads;
