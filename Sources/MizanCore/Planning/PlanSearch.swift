/// The best choice of actions within a budget, by branch and bound.
///
/// Action after action, in the checklist's order, is first carried out and then left out. A branch is
/// given up where no choice in it can be better than the best one found so far. The search is bounded by
/// a number of scorings, never by a clock, so that it ends alike on every machine.
struct PlanSearch {
  private let problem: PlanProblem
  /// In hundredths.
  private let budget: Int
  private let needs: [[Int]]
  private let sure: PlanReach
  private let possible: PlanReach
  private let ceilings: [PlanCeiling]
  private let limit: Int
  /// How many scorings may still be made.
  private var left: Int
  /// What one scoring of the city takes, as there may be several ways in which the unknown goes together.
  private let weight: Int
  /// What looking at one branch takes: what is left is gone through for what it may gain.
  private let look: Int
  private var best: PlanChoice
  /// Whether the search has come upon a choice as good as the best one: what the checklist names first is
  /// found first.
  private var isFound = false
  /// No choice in the branches that were not looked into gains more for sure.
  private var unexplored = 0.0

  /// About two seconds' worth on a computer of 2024; a scoring that takes longer than that of 70 criteria
  /// with arithmetic means counts for several.
  static let usualLimit = 60_000

  /// What can be lost to rounding where sums of gains are compared.
  private static let slack = 1e-13

  init(_ problem: PlanProblem, _ bounds: PlanBounds, budget: Int, limit: Int = usualLimit) {
    (self.problem, self.budget, self.limit, left) = (problem, budget, limit, limit)
    weight = problem.effort
    look = 1 + problem.actions.count / 60
    needs = PlanPrecedence(problem, bounds).needs
    sure = PlanReach(problem, gains: bounds.sure)
    possible = PlanReach(problem, gains: bounds.possible)
    ceilings = PlanCeiling.all(problem, bounds)
    let greedy = PlanGreedy.choice(problem, budget: budget, limit: limit / weight / 4)
    best = greedy.choice
    left -= greedy.spent * weight
  }

  /// The best choice, and how much more than it could be possible for sure; 0 where it is proven best.
  mutating func result() -> (choice: PlanChoice, possiblyMore: Double, isExact: Bool) {
    visit(Branch(state: PlanState(problem.rescoring), ceilings: ceilings))
    guard left <= 0 else { return (best, 0, true) }
    return (best, max(0, unexplored - best.sure), false)
  }

  /// How many scorings were made.
  var spent: Int { limit - left }

  /// The choices that hold some actions and leave some out.
  private struct Branch {
    /// Decided on are the actions before this position.
    var position = 0
    var state: PlanState
    var taken: [Int] = []
    var isLeftOut: Set<Int> = []
    /// What the actions taken need and the branch has not come to.
    var wanted: Set<Int> = []
    var ceilings: [PlanCeiling]
  }

  /// Looks into a branch and all within it, the one with the next action first.
  private mutating func visit(_ root: Branch) {
    consider(root)
    // A stack of its own, as there may be more actions than calls fit into one another.
    var open = [root]
    while var branch = open.popLast() {
      while branch.position < problem.actions.count {
        guard left > 0 else {
          unexplored = max(unexplored, most(in: branch))
          break
        }
        if isHopeless(branch) { break }
        left -= look
        let taken = taking(branch)
        let isWanted = branch.wanted.contains(branch.position)
        if !isWanted { leaveOut(&branch) }
        guard let taken else {
          if isWanted { break }
          continue
        }
        consider(taken)
        if !isWanted { open.append(branch) }
        branch = taken
      }
    }
  }

  private mutating func consider(_ branch: Branch) {
    if branch.wanted.isEmpty { consider(PlanChoice(actions: branch.taken, branch.state)) }
  }

  private mutating func consider(_ choice: PlanChoice) {
    let isAsGood = choice.isWorthMore(than: best)
    guard isAsGood ?? !isFound else { return }
    (best, isFound) = (choice, true)
  }
}

extension PlanSearch {
  /// The branch in which the next action is carried out; `nil` where it cannot be.
  private mutating func taking(_ branch: Branch) -> Branch? {
    let position = branch.position
    guard branch.isLeftOut.isDisjoint(with: needs[position]) else { return nil }
    var taken = branch
    taken.wanted.remove(position)
    taken.wanted.formUnion(needs[position].filter { $0 > position })
    let owed = taken.wanted.reduce(problem.actions[position].cost) {
      $0 + problem.actions[$1].cost
    }
    guard branch.state.cost + owed <= budget else { return nil }
    left -= weight
    taken.state.carryOut(position, problem)
    taken.taken.append(position)
    taken.position += 1
    return taken
  }

  /// Goes on without the next action.
  private mutating func leaveOut(_ branch: inout Branch) {
    branch.isLeftOut.insert(branch.position)
    branch.position += 1
    let criterion = problem.actions[branch.position - 1].criterion
    guard !branch.ceilings.isEmpty, problem.effects.reader(criterion) == nil else { return }
    let rest = problem.actions[branch.position...].prefix { $0.criterion == criterion }
    guard case .known(let now) = branch.state.least.outcomes[criterion] else { return }
    let reach = rest.map(\.score).reduce(now, max)
    for index in branch.ceilings.indices { branch.ceilings[index].lower(criterion, to: reach) }
    left -= branch.ceilings.count
  }

  /// No choice in the branch gains more for sure.
  private func most(in branch: Branch) -> Double {
    let rest = budget - branch.state.cost
    let reach = branch.state.sure + sure.most(from: branch.position, within: rest)
    return branch.ceilings.map(\.gain).reduce(reach, min)
  }

  /// Whether no choice in the branch is better than the best one.
  private func isHopeless(_ branch: Branch) -> Bool {
    let key = PlanChoice.key(best.sure)
    let most = PlanChoice.key(most(in: branch) + PlanSearch.slack)
    if most != key { return most < key }
    let state = branch.state
    // The least that still counts as equal.
    let missing = (key - 0.5) * 1e-9 - state.sure - PlanSearch.slack
    guard let cost = sure.leastCost(from: branch.position, for: missing) else { return true }
    let total = state.cost + Int((cost - 1e-6).rounded(.up))
    if total != best.cost { return total > best.cost }
    let reach =
      state.possible + possible.most(from: branch.position, within: best.cost - state.cost)
    let (high, own) = (
      PlanChoice.key(reach + PlanSearch.slack), PlanChoice.key(best.possible)
    )
    return high < own || high == own && isFound
  }
}
