/** What the diagrams of joint proposals call. */
package edu.suny.microcredentials.joint.process;
