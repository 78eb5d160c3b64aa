"""The member's page: papers and controls on the same screen, held in one hand."""
