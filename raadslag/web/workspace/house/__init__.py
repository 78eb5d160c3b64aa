"""The house: its bodies and seats, deadlines, closed days and competence plan."""
