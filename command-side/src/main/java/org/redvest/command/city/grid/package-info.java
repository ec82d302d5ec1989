/** 网格: areas, estates and buildings below a community, and who looks after them (A/B 岗). */
@NullMarked
package org.redvest.command.city.grid;

import org.jspecify.annotations.NullMarked;
