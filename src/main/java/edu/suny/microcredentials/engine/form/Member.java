package edu.suny.microcredentials.engine.form;

/** What a form has at a place in the data: a field, or an object with fields. */
sealed interface Member permits Field, Shape {

}
