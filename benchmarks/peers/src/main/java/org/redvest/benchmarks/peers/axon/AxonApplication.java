package org.redvest.benchmarks.peers.axon;

import org.redvest.benchmarks.peers.hours.HoursCertified;
import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** An application as the starter's documentation has it. XStream reads only what lies in the named packages. */
@SpringBootApplication
@AutoConfigurationPackage(basePackageClasses = {AxonApplication.class, HoursCertified.class})
class AxonApplication {}
