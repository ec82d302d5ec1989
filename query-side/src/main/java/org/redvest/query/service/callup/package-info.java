/** 应急召集: who is called up, for what, and how many places are left? */
@NullMarked
@Asks("person.qualification")
@Reads({"facts.person", "facts.programme"})
package org.redvest.query.service.callup;

import org.jspecify.annotations.NullMarked;
import org.redvest.query.platform.projecting.Asks;
import org.redvest.query.platform.projecting.Reads;
