# Short names for what the project can do. Each also works without make; see the recipes.
.DEFAULT_GOAL := help
BIN := .venv/bin

.PHONY: help serve test check fix pins

help: ## Show this help
	@grep -E '^[a-z]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z]+):.*## /\1\t/' | while IFS="$$(printf '\t')" read -r name text; do printf '  make %-7s %s\n' "$$name" "$$text"; done

serve: ## Set up and serve the platform with invented answers (PORT=8000)
	python3 run.py

test: ## Set up and run every test; ARGS="tests/unit -k loader" for some of them
	python3 run.py test $(ARGS)

check: ## Everything that must pass before a change lands: tests, formatting, lint, types, imports, content
	bash .ci/run

fix: ## Put formatting, and what lint can repair, right
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

pins: ## Write the versions now in .venv to constraints.txt
	@{ head -1 constraints.txt; $(BIN)/uv pip freeze --exclude-editable | grep -v -E '^(pip|setuptools)=='; } > constraints.new && mv constraints.new constraints.txt
